/** Reading papers with the camera. In Spanish. */
import type { Trouble } from '#device/capture/image/legible.ts';
import type { CameraProblem } from '#device/capture/camera.ts';
import type { ScanKind } from '#domain/capture/read-scanned.ts';

export const CAPTURE_ES = {
  capture: {
    title: 'Leer un papel', opening: 'Abriendo la cámara…', reading: 'Leyendo…', done: 'Leído',
    kinds: { 'curp-qr': 'constancia CURP', mrz: 'pasaporte o credencial', aamva: 'licencia de EE. UU.', slip: 'comprobante de Ventanilla', folio: 'código de folio', clabe: 'CLABE' } satisfies Record<ScanKind, string>,
    hold: {
      'curp-qr': 'Ponga el código QR de la constancia CURP dentro del recuadro.', mrz: 'Ponga dentro de la franja las líneas con <<<, abajo en el pasaporte o atrás en la INE.',
      aamva: 'Ponga el código ancho de atrás de la licencia dentro del recuadro.', slip: 'Ponga el código QR del comprobante dentro del recuadro.', folio: 'Ponga el código de barras del folio dentro del recuadro.', clabe: 'Ponga el código con la CLABE dentro del recuadro.',
    } satisfies Record<ScanKind, string>,
    holdAny: 'Ponga el código, o las líneas con <<<, dentro del recuadro.', still: 'Sostenga el papel quieto, sin reflejos. Se lee solo.',
    otherKind: (found: string) => `Ese papel es otra cosa (${found}). Muestre el que se pide.`, notInPhoto: 'No se pudo leer nada en esa foto. Tómela de cerca, con luz y sin reflejos.', notPicture: 'Ese archivo no es una imagen que se pueda abrir.',
    lampOn: 'Encender linterna', lampOff: 'Apagar linterna', fromPhoto: 'Desde una foto', typeLines: 'Escribir las líneas', backToCamera: 'Volver a la cámara', tryAgain: 'Probar otra vez',
    camera: {
      refused: 'La cámara no tiene permiso. Toque el candado junto a la dirección, permita la cámara y pruebe otra vez; o use una foto.', missing: 'Este aparato no tiene cámara. Use una foto o escriba los datos.',
      busy: 'Otro programa usa la cámara. Ciérrelo y pruebe otra vez, o use una foto.', unsafe: 'La cámara solo funciona con una conexión segura (https). Use una foto y avise a quien administra.',
    } satisfies Record<CameraProblem, string>,
    lines: 'Líneas del documento', linesHow: 'Escriba las dos o tres líneas tal como están, con los signos <. Los < del final pueden faltar.', linesUse: 'Usar estas líneas', linesOk: (who: string, number: string) => `${who}, documento ${number}`,
    photoOf: 'Foto del documento', edges: 'Ajustar esquinas', edgesHow: 'Lleve cada punto a una esquina del papel, con el dedo o con las flechas.', straighten: 'Enderezar', noEdges: 'No se vieron los bordes del papel. Si sobra fondo, ajuste las esquinas.',
    corners: ['Esquina de arriba a la izquierda', 'Esquina de arriba a la derecha', 'Esquina de abajo a la derecha', 'Esquina de abajo a la izquierda'] as readonly string[],
    legible: 'Se lee bien.', preview: 'El documento enderezado', original: 'La foto como se tomó', working: 'Enderezando…', useAnyway: 'Usar así',
    troubles: {
      blurred: 'Tómela otra vez: está movida o desenfocada.', glare: 'Tómela otra vez: hay un reflejo. Incline el papel o apague la linterna.', dark: 'Tómela otra vez con más luz.', small: 'Tómela otra vez más de cerca: el papel se ve pequeño.',
    } satisfies Record<Trouble, string>,
  },
};
