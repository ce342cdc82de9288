/**
 * Institutions of Banxico's SPEI by the three digits of a CLABE. Only those we are sure of: a number that is not
 * here warns and is not refused, for new ones come every year. The five digits of SPEI put a family in
 * front: 37 development banks, 40 banks, 90 everybody else, 2 Banxico.
 */
export type Institution = { readonly name: string; readonly closed?: true };

const DEVELOPMENT = new Set(['006', '009', '019', '135', '166', '168']);
/** Not in the newer SPEI lists: ask Banxico before paying to it by SPEI. */
const SPEI_UNCONFIRMED = new Set(['647']);

const OPEN: Readonly<Record<string, string>> = {
  '001': 'Banxico', '002': 'Banamex', '006': 'Bancomext', '009': 'Banobras', '012': 'BBVA', '014': 'Santander', '019': 'Banjercito', '021': 'HSBC', '030': 'BanBajío', '032': 'IXE',
  '036': 'Inbursa', '042': 'Mifel', '044': 'Scotiabank', '058': 'Banregio', '059': 'Invex', '060': 'Bansí', '062': 'Afirme', '072': 'Banorte', '103': 'American Express',
  '106': 'Bank of America', '108': 'MUFG', '110': 'J.P. Morgan', '112': 'Monex', '113': 'Ve por Más', '124': 'Citi México', '127': 'Banco Azteca', '128': 'Autofin', '129': 'Barclays',
  '130': 'Compartamos', '132': 'Multiva', '133': 'Actinver', '135': 'Nafin', '136': 'Intercam Banco', '137': 'BanCoppel', '138': 'Ualá (antes ABC Capital)', '140': 'Consubanco', '141': 'Volkswagen Bank',
  '145': 'Banco Base', '147': 'Bankaool', '148': 'PagaTodo', '150': 'Inmobiliario Mexicano', '151': 'Fundación Dondé', '152': 'Bancrea', '154': 'Covalto (antes Finterra)', '155': 'ICBC', '156': 'Sabadell',
  '157': 'Shinhan', '158': 'Mizuho', '159': 'Bank of China', '160': 'Banco S3', '166': 'Banco del Bienestar', '167': 'Hey Banco', '168': 'Hipotecaria Federal',
  '600': 'Monex Casa de Bolsa', '601': 'GBM', '602': 'Masari', '605': 'Value', '608': 'Vector', '613': 'Multiva Casa de Bolsa', '616': 'Finamex', '617': 'Valmex', '620': 'Profuturo', '630': 'Intercam Casa de Bolsa',
  '631': 'CI Casa de Bolsa', '634': 'Fincomún', '638': 'Nu México', '646': 'STP', '647': 'FINABIEN', '652': 'Asea', '653': 'Kuspit', '656': 'Unagra', '659': 'Asp Integra', '661': 'Klar', '670': 'Libertad',
  '677': 'Caja Popular Mexicana', '680': 'Caja Cristóbal Colón', '683': 'Caja de Telefonistas', '684': 'Transfer', '685': 'Fondo (FIRA)', '688': 'Crediclub', '699': 'Fondeadora', '703': 'Tesored', '706': 'Arcus', '710': 'NVIO',
  '721': 'Albo', '722': 'Mercado Pago', '723': 'Cuenca', '728': 'Spin by OXXO', '732': 'Peibo', '734': 'Finco Pay', '901': 'CLS', '902': 'Indeval', '903': 'CoDi Valida',
};
/** Lost their licence: an account there is no more. */
const CLOSED: Readonly<Record<string, string>> = { '102': 'Accendo', '131': 'Banco Famsa', '143': 'CIBanco' };

/** The institution behind the first three digits, if we are sure of it. */
export function institutionOf(code: string): Institution | undefined {
  if (Object.hasOwn(CLOSED, code)) return { name: CLOSED[code] ?? code, closed: true };
  return Object.hasOwn(OPEN, code) ? { name: OPEN[code] ?? code } : undefined;
}

/** 166 → 37166; undefined where we don't know the institution, it is closed, or SPEI does not list it. */
export function speiCodeOf(code: string): string | undefined {
  if (!Object.hasOwn(OPEN, code) || SPEI_UNCONFIRMED.has(code)) return undefined;
  return code === '001' ? '2001' : `${DEVELOPMENT.has(code) ? '37' : code < '600' ? '40' : '90'}${code}`;
}

/** 37166 → 166. */
export function clabeCodeOfSpei(spei: string): string | undefined {
  const code = spei.slice(-3);
  return speiCodeOf(code) === spei ? code : undefined;
}
