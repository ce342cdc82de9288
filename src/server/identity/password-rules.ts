/** The rules for a password that somebody chooses, as an answer: the same ones that the screen has told before. */
import { passwordProblem } from '#domain/access/password/password.ts';
import { problem } from '../http/answer.ts';

/** 422 'password-…' when it may not be chosen; undefined when it may. `about`: username, name and centre of its owner. */
export function refusedPassword(password: string, about: readonly (string | undefined)[]): Response | undefined {
  const wrong = passwordProblem(password, about.filter((text) => text !== undefined));
  return wrong && problem(422, `password-${wrong}`);
}
