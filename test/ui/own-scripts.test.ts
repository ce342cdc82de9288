import { expect, test } from 'vitest';
import { isOwnScript } from '#ui/app/own-scripts.ts';

const PAGE = 'https://ventanilla.example/case/1';

test.each([
  ['/service-worker.js', true], ['/assets/worker-B5J_ded.js', true], ['https://ventanilla.example/assets/engine-1.js', true],
  ['https://elsewhere.example/assets/engine-1.js', false], ['//elsewhere.example/service-worker.js', false], ['data:text/javascript,alert(1)', false], ['blob:https://ventanilla.example/1', false],
  ['javascript:alert(1)', false], ['/api/attachments/1', false], ['/assets/../api/x.js', false], ['/assets/a/b.js', false], ['/s/sw.js', false], ['/assets/engine.js?x=1', false], ['http://[', false],
])('%s is a script of ours: %s', (address, isOurs) => { expect(isOwnScript(address, PAGE)).toBe(isOurs); });
