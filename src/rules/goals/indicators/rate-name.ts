/** Whether an indicator is a rate by its name: it ends in 率, whatever stands in brackets after it; 频率 and 汇率 are no shares. */
export const isRate = (name: string): boolean =>
  /(?<![频汇税费利])率$/.test(
    name
      .replaceAll(/[（(][^（）()]*[）)]/g, '')
      .replace(/[=＝].*$/, '')
      .replaceAll(/[%％\s]+$/g, ''),
  );
