import type { Owner, SearchDocument } from '../src/search/index/search-document.ts';
import {
  CITIES,
  CODES,
  ENDINGS,
  MEASURES,
  OFFICES,
  PROVINCES,
  SECTIONS,
  TABLES,
  TASKS,
  THINGS,
} from './synthetic-words.ts';

/** Documents as a website of so many disclosures would have: three years each, offices of cities, words that repeat as they do there. */
export function* syntheticDocuments(disclosures: number): Generator<SearchDocument> {
  const units = Math.ceil(disclosures / 3);
  let left = disclosures;
  for (let unit = 0; unit < units; unit += 1) {
    const owner = ownerOf(unit);
    yield { kind: 'unit', title: owner.unit, href: `/${owner.id}/`, owner, code: String(100000 + unit) };
    for (const year of [2026, 2025, 2024].slice(0, Math.min(3, left))) {
      yield* disclosureDocuments({ ...owner, year }, unit * 3 + year);
      left -= 1;
    }
  }
  for (const code of CODES)
    yield { kind: 'subject', title: `${code} 科目`, href: `/subjects/${code}/`, code };
}

function ownerOf(unit: number): Owner {
  const office = OFFICES[unit % OFFICES.length] ?? '';
  const place = Math.floor(unit / OFFICES.length);
  const city = CITIES[place % CITIES.length] ?? '';
  const province = PROVINCES[Math.floor(place / CITIES.length) % PROVINCES.length] ?? '';
  const again = Math.floor(place / (CITIES.length * PROVINCES.length));
  const district = again === 0 ? '' : `第${again}区`;
  return {
    id: `u${unit}`,
    unit: `${district === '' ? city : district}${office}`,
    region: province + city + district,
    level: district === '' ? '市级' : '县（区）级',
  };
}

function* disclosureDocuments(owner: Owner, seed: number): Generator<SearchDocument> {
  const base = `/${owner.id}/${owner.year}/`;
  const next = random(seed);
  const amount = (): string => `${next(9000)}.${String(next(100)).padStart(2, '0')}`;
  yield {
    kind: 'cover',
    title: `${owner.year}年度${owner.unit}部门预算公开`,
    href: base,
    owner,
    amount: `${amount()} 万元`,
  };
  for (const [place, title] of TABLES.entries()) {
    yield { kind: 'table', title, href: `${base}t${place}/`, owner, names: [`表${place + 1} ${title}`] };
  }
  for (const [place, title] of SECTIONS.entries())
    yield { kind: 'section', title, href: `${base}s${place}/`, owner };
  for (let project = 0; project < 6; project += 1) {
    const [thing, task] = [THINGS[next(THINGS.length)] ?? '', TASKS[next(TASKS.length)] ?? ''];
    const title = thing + task + (ENDINGS[next(ENDINGS.length)] ?? '');
    const href = `${base}projects/${project}/`;
    yield {
      kind: 'project',
      title,
      href,
      owner,
      code: String(1502000000 + next(1e9)),
      amount: `${amount()} 万元`,
    };
    yield {
      kind: 'text',
      title,
      href: `${href}#goals`,
      owner,
      where: '年度绩效目标',
      text: `按照${owner.year}年工作安排，完成${thing}${task}任务，涉及${next(300)}处，保障${THINGS[next(THINGS.length)]}工作有序开展。`,
    };
    for (let indicator = 0; indicator < 2; indicator += 1) {
      yield {
        kind: 'indicator',
        title: thing + task + (MEASURES[next(MEASURES.length)] ?? ''),
        href: `${base}goals/#r-${project}-${indicator}`,
        owner,
        where: title,
        text: `大于等于 ${next(100)}%`,
      };
    }
  }
  for (const code of CODES.slice(0, 8)) {
    yield {
      kind: 'row',
      title: `${code} 科目`,
      href: `${base}t2/#c-${code}-total`,
      owner,
      code,
      amount: `${amount()} 万元`,
    };
  }
  for (let cell = 0; cell < 10; cell += 1) {
    const text = amount();
    yield {
      kind: 'amount',
      title: `${CODES[cell]} 科目 · 合计`,
      href: `${base}t3/#c-${cell}-total`,
      owner,
      where: TABLES[3],
      amount: `${text} 万元`,
      yuan: String(BigInt(text.replace('.', '')) * 100n),
    };
  }
}

/** A small congruential generator, so that a seed always gives the same. */
function random(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
