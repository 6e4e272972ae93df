import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Markup, plain } from './markup.ts';
import type { Chart, Page } from './section.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** A sheet of A4 with margins is about as wide as 96 dots an inch make it; on narrower screens the picture shrinks. */
const WIDTH = 680;
const BAR_HEIGHT = 12;
const NAME_GAP = 14;
const DAYS_HEIGHT = 240;
const AXIS_HEIGHT = 30;
const LEGEND_HEIGHT = 28;
/** More bars are a wall; the table has them all. */
export const MOST_BARS = 15;
const NAME_LETTERS = 32;
/** Between a label and the picture's edge or the axis. */
const LABEL_GAP = 8;
/** As many colours as the page's style names; a part more shares one and still has a bar, a name and a column of its own. */
const COLOURS = 6;

/**
 * The chart as an SVG element that needs no script, drawn by ECharts without a browser. Colours are the page's own
 * variables, so that they follow light, dark and print.
 */
export function chartPicture(chart: Chart, language: Page['language']): Markup {
  const names = (chart.form === 'days' ? chart.names : chart.names.slice(0, MOST_BARS)).map(short);
  const number = new Intl.NumberFormat(language);
  // An axis may end at a rounder number than the largest, and stacked bars stand for their sum.
  const values = names.map((_name, i) =>
    number.format(2 * chart.series.reduce((sum, one) => sum + (one.values[i] ?? 0), 0)),
  );
  // The labels below stand with their middle at the ends of the axis.
  const sideways = widest(chart.form === 'days' ? names : values) / 2;
  const legend = chart.series.length > 1 ? LEGEND_HEIGHT : 0;
  const plot = chart.form === 'days' ? DAYS_HEIGHT : names.length * (NAME_GAP + BAR_HEIGHT * barsAName(chart));
  const height = plot + AXIS_HEIGHT + legend;
  const picture = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const axes = { days: dayAxes, bars: barAxes, stacked: barAxes }[chart.form];
  try {
    picture.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      // Laid out here: without a browser, the library takes the letters of most fonts for narrower than they are.
      grid: {
        left: Math.max(2 * LABEL_GAP + widest(chart.form === 'days' ? values : names), LABEL_GAP + sideways),
        right: LABEL_GAP + sideways,
        top: 8,
        bottom: AXIS_HEIGHT + legend,
        outerBoundsMode: 'none',
      },
      ...(legend === 0 ? {} : { legend: { bottom: 0, selectedMode: false, itemGap: 32 } }),
      ...axes(names, (value) => number.format(value)),
      series: chart.series.map(({ name, values }, i) => ({
        name: plain(name),
        data: values.slice(0, names.length),
        silent: true,
        emphasis: { disabled: true },
        itemStyle: { color: colour(i) },
        ...(chart.form === 'days' ? line(i) : bar(chart.form)),
      })),
    });
    return { html: withoutHoverStyle(picture.renderToSVGString({ useViewBox: true })) };
  } finally {
    picture.dispose();
  }
}

/** A name for an axis, cut in its middle, since an address says who in front and where behind; the table has it whole. */
function short(name: string): string {
  const text = plain(name);
  const half = NAME_LETTERS >> 1;
  return text.length <= NAME_LETTERS ? text : `${text.slice(0, half)}…${text.slice(text.length - half + 1)}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(labelWidth));
}

/**
 * Room for a text at the 12 dots of ECharts' labels, in dots: rather too much, after Verdana, the widest of the usual fonts,
 * since the font is the reader's.
 */
function labelWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (/[a-ln-vx-zà-åç-öø-ÿ0-9.,:;'|()_/ -]/.test(letter)) return 7.8;
  return /[A-LN-VX-Z]/.test(letter) ? 9.5 : 13;
}

function barsAName({ form, series }: Chart): number {
  return form === 'bars' ? series.length : 1;
}

const GRID_LINE = { lineStyle: { color: 'var(--line)', opacity: 0.5 } };

type Format = (value: number) => string;

function barAxes(names: readonly string[], formatter: Format) {
  return {
    xAxis: {
      type: 'value',
      minInterval: 1,
      silent: true,
      splitLine: GRID_LINE,
      axisLabel: { formatter, hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      data: names,
      inverse: true,
      silent: true,
      axisTick: { show: false },
      axisLabel: { interval: 0 },
    },
  };
}

function dayAxes(names: readonly string[], formatter: Format) {
  return {
    xAxis: { type: 'category', data: names, silent: true, axisLabel: { hideOverlap: true } },
    yAxis: {
      type: 'value',
      minInterval: 1,
      silent: true,
      splitLine: GRID_LINE,
      axisLabel: { formatter, hideOverlap: true },
    },
  };
}

/** Lines differ in their signs too, for whoever does not tell the colours apart. */
const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];

function line(i: number) {
  return { type: 'line', symbol: SIGNS[i % SIGNS.length], symbolSize: 6, lineStyle: { color: colour(i) } };
}

function bar(form: Chart['form']) {
  return { type: 'bar', barMaxWidth: 18, ...(form === 'stacked' ? { stack: 'all' } : {}) };
}

function colour(i: number): string {
  return `var(--chart-${(i % COLOURS) + 1})`;
}

/** What ECharts writes for a pointer over a part is of no use without a script. */
function withoutHoverStyle(svg: string): string {
  const start = svg.indexOf('<style');
  const end = svg.indexOf('</style>');
  const rest = start < 0 || end < start ? svg : svg.slice(0, start) + svg.slice(end + '</style>'.length);
  return rest.replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}
