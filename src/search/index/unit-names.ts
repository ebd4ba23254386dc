/** Words that offices are shortened by. The long form is what units are called; the first short form is the usual one. */
const SHORT_FORMS: readonly (readonly [long: string, ...short: string[]])[] = [
  ['人力资源和社会保障', '人社', '人力社保'],
  ['发展和改革', '发改', '发展改革'],
  ['住房和城乡建设', '住建'],
  ['卫生健康', '卫健'],
  ['科学技术', '科技'],
  ['市场监督管理', '市场监管', '市监'],
  ['农业农村', '农业'],
  ['规划和自然资源', '规划资源', '规自', '规划'],
  ['自然资源和规划', '自规', '资规', '规划'],
  ['自然资源', '自规'],
  ['生态环境', '环保'],
  ['交通运输', '交通'],
  ['文化和旅游', '文旅'],
  ['文化旅游', '文旅'],
  ['工业和信息化', '工信'],
  ['退役军人事务', '退役军人'],
  ['应急管理', '应急'],
  ['教育体育', '教体'],
  ['民族事务', '民委', '民族'],
  ['医疗保障', '医保'],
  ['行政审批服务', '审批'],
  ['城市管理综合执法', '城管'],
  ['城市管理', '城管'],
  ['机关事务管理', '机关事务'],
  ['国有资产监督管理', '国资'],
  ['人民代表大会常务委员会', '人大', '人大常委会'],
  ['政治协商会议', '政协'],
  ['人民检察院', '检察院'],
  ['人民法院', '法院'],
  ['残疾人联合会', '残联'],
  ['妇女联合会', '妇联'],
  ['科学技术协会', '科协'],
  ['文学艺术界联合会', '文联'],
  ['工商业联合会', '工商联'],
  ['机构编制委员会办公室', '编办'],
  ['委员会', '委'],
  ['劳动人事争议仲裁院', '仲裁院', '劳动仲裁院'],
  ['社会保险事业服务中心', '社保中心'],
  ['就业服务中心', '就业中心'],
  ['参保登记服务中心', '参保登记中心', '参保中心'],
];

/** What offices are usually called in short: 人社局, 住建局. */
export const SHORT_OFFICES: readonly string[] = SHORT_FORMS.flatMap(([, short = '']) =>
  /^.[^联院协办大委]$/u.test(short) ? [`${short}局`] : [],
);

/** Of 16 characters at most before what kind it is, more than any place has: a text of pages must not be searched from each of its characters. */
const PART = /.{1,16}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|地区|盟|市|县|旗|区)/g;
const MARK = /(?:壮族|回族|维吾尔)?(?:特别行政区|自治区|自治州|自治县|自治旗|省|地区|盟|市|县|旗|区)$/;

/** What stands behind the name of an office that discloses without its units. */
const HEAD = /(?:（本级）|本级|机关)$/;

/** The parts of a region from the top down: 山西省朔州市平鲁区 → 山西省, 朔州市, 平鲁区. */
export const regionParts = (region: string): readonly string[] => region.match(PART) ?? [];

/** A part of a region without what kind it is; as it is where too little would be left: 平鲁区 → 平鲁. */
export function shortRegion(part: string): string {
  const short = part.replace(MARK, '');
  return short.length < 2 ? part : short;
}

/** The words that tell where a unit is. */
export const placeNames = (region: string): readonly string[] => [
  ...new Set(regionParts(region).flatMap((part) => [part, shortRegion(part)])),
];

/**
 * What a unit is called: its title, without its region, and in short: 包头市人力资源和社会保障局, 人力资源和社会保障局, 人社局.
 * @param also names that people gave it
 */
export function unitNames(title: string, region: string, also: readonly string[] = []): readonly string[] {
  return [...new Set([title, ...shortNames(title, region, (forms) => forms), ...also])];
}

/** 包头人社局: the place and the shortest of a unit's usual names; undefined where its title is as short. */
export function commonName(title: string, region: string): string | undefined {
  const place = shortRegion(regionParts(region).at(-1) ?? '');
  const names = [title, ...shortNames(title, region, (forms) => forms.slice(0, 1))];
  const shortest = names.toSorted((a, b) => a.length - b.length)[0];
  return shortest === title || shortest === undefined ? undefined : place + shortest;
}

/** A title without its region, and that with its words in short. @param chosen of the short forms of a word */
function shortNames(
  title: string,
  region: string,
  chosen: (forms: readonly string[]) => readonly string[],
): readonly string[] {
  const core = withoutRegion(title, regionParts(region));
  const shorts = [core, ...(HEAD.test(core) ? [core.replace(HEAD, '')] : [])];
  for (const [long, ...forms] of SHORT_FORMS) {
    const longer = shorts.filter((name) => name.includes(long));
    shorts.push(...longer.flatMap((name) => chosen(forms).map((short) => name.replaceAll(long, short))));
  }
  return shorts;
}

/** A title without the parts of a region it begins with. */
function withoutRegion(title: string, parts: readonly string[]): string {
  const rest = parts.reduce((name, part) => (name.startsWith(part) ? name.slice(part.length) : name), title);
  return rest.length < 2 ? title : rest;
}
