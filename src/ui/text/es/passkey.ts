/** Opening the tablet with its own lock, in Spanish. */
export const PASSKEY_ES = {
  open: 'Abrir con huella o PIN', or: 'O con su contraseña:',
  cancelled: 'No se abrió. Inténtelo otra vez, o escriba su contraseña.',
  opensNothing: 'La huella o el PIN ya no abren aquí lo suyo. Escriba su contraseña; en «Su acceso» puede activarlo otra vez.',
  title: 'Abrir esta tableta con huella o PIN',
  about: 'El bloqueo propio de la tableta abre lo que ya está aquí, también sin red. Su contraseña sigue sirviendo. Se le pedirá para enviar cuando otra persona haya entrado aquí después de usted, y en cada tableta nueva.',
  risk: 'Quien pueda quitar el bloqueo de esta tableta, con su dedo, su cara o el PIN, abrirá también lo de usted. Actívelo solo si ese bloqueo es suyo y de nadie más. En los ajustes de la tableta se verá su primer nombre.',
  mine: 'El bloqueo de esta tableta es solo mío',
  password: 'Su contraseña', turnOn: 'Activar', turnedOn: 'Ya puede abrir con huella o PIN.', isOn: 'Activado en esta tableta.', turnOff: 'Quitar',
  turnedOff: 'Ya no se abre con huella ni PIN.',
  notHere: 'Aquí no se puede: hace falta una tableta con huella, cara o PIN, y un navegador reciente.',
  problems: {
    cancelled: 'No se completó. Inténtelo otra vez; no cambió nada.', unfit: 'Esta tableta no lo permite. Siga con su contraseña.',
    unsure: 'Antes bloquee la tableta y entre con red, usuario y contraseña: un cambio de contraseña no terminó.', 'not-offered': 'Su centro ya no lo ofrece. Siga con su contraseña.',
    forgotten: 'Demasiados intentos: esta tableta olvidó cómo entra usted. Bloquéela y entre con usuario y contraseña; lo que falta enviar sigue aquí.', 'unknown-worker': 'Esta tableta olvidó cómo entra usted. Bloquéela y entre con usuario y contraseña.',
    'storage-full': 'La tableta está llena: no cambió nada. Borre fotos o aplicaciones que no use y pruebe otra vez.',
  },
};
