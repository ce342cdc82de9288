/**
 * Countries as people choose and read them. Cases keep ISO 3166-1 alpha-3, as passports do; the browser names alpha-2.
 * Those who come through these counters first (domain facts §2), then the others.
 */
const CODES = (
  'MEXMX HNDHN VENVE HTIHT CUBCU GTMGT SLVSV COLCO NICNI ECUEC USAUS AFGAF ALBAL DZADZ ANDAD AGOAO ATGAG ARGAR ARMAM AUSAU AUTAT AZEAZ BHSBS ' +
  'BHRBH BGDBD BRBBB BLRBY BELBE BLZBZ BENBJ BTNBT BOLBO BIHBA BWABW BRABR BRNBN BGRBG BFABF BDIBI CPVCV KHMKH CMRCM CANCA CAFCF TCDTD CHLCL ' +
  'CHNCN COMKM COGCG CODCD CRICR CIVCI HRVHR CYPCY CZECZ DNKDK DJIDJ DMADM DOMDO EGYEG GNQGQ ERIER ESTEE SWZSZ ETHET FJIFJ FINFI FRAFR GABGA ' +
  'GMBGM GEOGE DEUDE GHAGH GRCGR GRDGD GINGN GNBGW GUYGY HUNHU ISLIS INDIN IDNID IRNIR IRQIQ IRLIE ISRIL ITAIT JAMJM JPNJP JORJO KAZKZ KENKE ' +
  'KIRKI PRKKP KORKR KWTKW KGZKG LAOLA LVALV LBNLB LSOLS LBRLR LBYLY LIELI LTULT LUXLU MDGMG MWIMW MYSMY MDVMV MLIML MLTMT MHLMH MRTMR MUSMU ' +
  'FSMFM MDAMD MCOMC MNGMN MNEME MARMA MOZMZ MMRMM NAMNA NRUNR NPLNP NLDNL NZLNZ NERNE NGANG MKDMK NORNO OMNOM PAKPK PLWPW PSEPS PANPA PNGPG ' +
  'PRYPY PERPE PHLPH POLPL PRTPT QATQA ROURO RUSRU RWARW KNAKN LCALC VCTVC WSMWS SMRSM STPST SAUSA SENSN SRBRS SYCSC SLESL SGPSG SVKSK SVNSI ' +
  'SLBSB SOMSO ZAFZA SSDSS ESPES LKALK SDNSD SURSR SWESE CHECH SYRSY TWNTW TJKTJ TZATZ THATH TLSTL TGOTG TONTO TTOTT TUNTN TURTR TKMTM TUVTV ' +
  'UGAUG UKRUA AREAE GBRGB URYUY UZBUZ VUTVU VATVA VNMVN YEMYE ZMBZM ZWEZW PRIPR HKGHK '
).trim().split(' ');

const SHORT: ReadonlyMap<string, string> = new Map(CODES.map((pair) => [pair.slice(0, 3), pair.slice(3)]));

/** Alpha-3 codes, the frequent ones first. */
export const COUNTRIES: readonly string[] = [...SHORT.keys()];

/** The name of an alpha-3 code in a language; the code itself when there is no name. */
export function countryName(code: string, language: string): string {
  const short = SHORT.get(code);
  return short === undefined ? code : (new Intl.DisplayNames([language], { type: 'region' }).of(short) ?? code);
}

/** Languages met at the counters: those of the countries first, then the largest indigenous ones, whose variants often don't understand each other. */
export const LANGUAGES: readonly string[] = ['es', 'en', 'ht', 'fr', 'pt', 'nah', 'yua', 'tzh', 'tzo', 'mix', 'zap', 'oto', 'ctu', 'maz', 'tlp', 'mam', 'quc', 'kek', 'cab', 'ru', 'zh', 'ar', 'hi', 'ln'];

/** Names that browsers lack. */
const OWN_NAMES: Readonly<Record<string, string>> = { nah: 'náhuatl', yua: 'maya', kek: 'qʼeqchiʼ', mix: 'mixteco', tlp: 'tlapaneco', oto: 'otomí', ctu: 'chʼol', maz: 'mazahua', cab: 'garífuna', tzh: 'tseltal', tzo: 'tsotsil' };

/** The name of a language code in a language. */
export function languageName(code: string, language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  return name === code ? (OWN_NAMES[code] ?? code) : name;
}

/** Languages whose community must be noted too. */
export const hasVariants = (code: string): boolean => ['nah', 'yua', 'tzh', 'tzo', 'mix', 'zap', 'oto', 'ctu', 'maz', 'tlp', 'mam', 'quc', 'kek'].includes(code);
