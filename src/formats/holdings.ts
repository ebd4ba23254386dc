/**
 * What a section of text can hold that code must know of, with the titles it usually goes by. A format says it with `holds`; a section
 * whose id is one of these words holds it without saying so.
 */
export const HOLDINGS = {
  duties: { what: '职责', titled: /职责|职能/ },
  organisation: { what: '机构设置', titled: /机构设置/ },
  tasks: { what: '工作任务', titled: /工作任务/ },
  contact: { what: '联系方式', titled: /联系方式/ },
  glossary: { what: '名词解释', titled: /名词解释/ },
} as const satisfies Readonly<Record<string, { readonly what: string; readonly titled: RegExp }>>;

/** See {@link HOLDINGS}. */
export type Holding = keyof typeof HOLDINGS;

/** The words for `holds`, in order. */
export const HOLDING_WORDS = Object.keys(HOLDINGS) as readonly Holding[]; // the keys of the list above

/** What a section holds: as it says, otherwise as its id does; undefined where neither tells. */
export const holdingSaid = (id: string, holds: Holding | undefined): Holding | undefined =>
  holds ?? HOLDING_WORDS.find((word) => word === id);
