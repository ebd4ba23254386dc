import { ArcElement, Chart, PieController, Tooltip } from 'chart.js';
import { PATTERNS, TILE } from '../charts/fills.ts';
import { PIE, SMALL_SLICE } from '../charts/pie.ts';

/**
 * Lays a pie that answers to a pointer over the one that is there, in the same shapes and fills; the names stay. The table beside it is
 * all it reads; colours and letters are the page's. On paper the pie beneath stands alone.
 */
Chart.register(PieController, ArcElement, Tooltip);

/** A slice as the table tells it. */
interface TableSlice {
  readonly series: number;
  readonly name: string;
  /** 11,547.43 万元, 97.57% */
  readonly words: readonly string[];
  /** Only for its angle: what is said is the table's own text. */
  readonly size: number;
}

/** What a tooltip is set in, of the size of the text around: it must fit into the pie's square. */
const SMALL = 0.75;
const LINE = 11;

const linesOf = (name: string): string[] => name.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [];

const drawn = new Map<HTMLElement, Chart>();

const slicesIn = (figure: HTMLElement): readonly TableSlice[] =>
  [...figure.querySelectorAll<HTMLElement>('td[data-v]')].map((cell) => {
    const text = (name: string) => cell.parentElement?.querySelector(`.${name}`)?.textContent?.trim() ?? '';
    return {
      series: Number(cell.parentElement?.dataset.series),
      name: text('chart-name'),
      words: [`${cell.textContent?.trim()} ${figure.dataset.unit}`, text('chart-share')],
      size: Number(cell.dataset.v),
    };
  });

/** A fill: a flat colour, or strokes in the size they have in the drawing beneath. */
function fillOf(
  series: number,
  style: CSSStyleDeclaration,
  canvas: CanvasRenderingContext2D,
  pixelsPerUnit: number,
): string | CanvasPattern {
  const colour = style.getPropertyValue(`--s${series}`);
  const strokes = PATTERNS[series];
  const tile = document.createElement('canvas');
  const scale = Math.ceil(devicePixelRatio);
  tile.width = TILE * scale;
  tile.height = TILE * scale;
  const brush = tile.getContext('2d');
  if (strokes === undefined || brush === null) return colour;
  brush.scale(scale, scale);
  brush.strokeStyle = colour;
  brush.lineWidth = Number(style.getPropertyValue(`--stroke-${series}`));
  brush.lineCap = 'round';
  brush.stroke(new Path2D(strokes));
  const pattern = canvas.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(pixelsPerUnit / scale));
  return pattern ?? colour;
}

function draw(figure: HTMLElement): void {
  drawn.get(figure)?.destroy();
  const canvas = figure.querySelector('canvas') ?? newCanvas(figure);
  const context = canvas?.getContext('2d');
  if (canvas === undefined || context === null || context === undefined) return;
  const slices = slicesIn(figure);
  const style = getComputedStyle(figure);
  const pixelsPerUnit = (figure.querySelector('.chart-pie-drawing')?.clientWidth ?? 0) / (2 * PIE.half);
  const whole = slices.reduce((sum, { size }) => sum + size, 0);
  // Chart.js moves a slice by a quarter of its offset.
  const lifted = slices.map(({ size }) => (size / whole <= SMALL_SLICE ? 4 * PIE.lift * pixelsPerUnit : 0));
  const fills = slices.map(({ series }) => fillOf(series, style, context, pixelsPerUnit));
  const ink = style.getPropertyValue('--ink');
  const font = { family: style.fontFamily, size: Number.parseFloat(style.fontSize) * SMALL };
  const chart = new Chart(canvas, {
    type: 'pie',
    data: {
      labels: slices.map(({ name }) => name),
      datasets: [
        {
          data: slices.map(({ size }) => size),
          backgroundColor: fills,
          hoverBackgroundColor: fills,
          offset: lifted,
          hoverOffset: lifted,
          borderColor: ink,
          hoverBorderColor: ink,
          borderWidth: 1,
          hoverBorderWidth: 3,
          borderAlign: 'center',
          borderJoinStyle: 'round',
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      radius: PIE.radius * pixelsPerUnit,
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: ink,
          titleColor: style.getPropertyValue('--paper'),
          bodyColor: style.getPropertyValue('--paper'),
          titleFont: font,
          bodyFont: font,
          cornerRadius: 0,
          padding: 7,
          callbacks: {
            title: ([item]) => linesOf(item?.label ?? ''),
            label: ({ dataIndex }) => [...(slices[dataIndex]?.words ?? [])],
          },
        },
      },
    },
  });
  drawn.set(figure, chart);
  figure.classList.add('chart-drawn');
}

/** The canvas in its own box: Chart.js measures that. What it shows is said by the drawing beneath and the table. */
function newCanvas(figure: HTMLElement): HTMLCanvasElement {
  const box = document.createElement('div');
  box.className = 'chart-canvas';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  box.append(canvas);
  figure.querySelector('.chart-pie-drawing')?.append(box);
  return canvas;
}

const drawAgain = (): void => {
  for (const figure of drawn.keys()) draw(figure);
};

for (const figure of document.querySelectorAll<HTMLElement>('.chart-seen')) draw(figure);
document.addEventListener('chart-seen', ({ target }) => {
  if (target instanceof HTMLElement && !drawn.has(target)) draw(target);
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAgain);
new MutationObserver(drawAgain).observe(document.documentElement, { attributeFilter: ['class'] });
