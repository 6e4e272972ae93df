import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Markup, plain } from './markup.ts';
import type { Chart } from './section.ts';

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
/** As many colours as the page's style names; a part more shares one and still has a bar, a name and a column of its own. */
const COLOURS = 6;

/**
 * The chart as an SVG element that needs no script, drawn by ECharts without a browser. Colours are the page's own
 * variables, so that they follow light, dark and print.
 */
export function chartPicture(chart: Chart): Markup {
  const names = shown(chart.form === 'days' ? chart.names : chart.names.slice(0, MOST_BARS));
  const legend = chart.series.length > 1 ? LEGEND_HEIGHT : 0;
  const plot = chart.form === 'days' ? DAYS_HEIGHT : names.length * (NAME_GAP + BAR_HEIGHT * barsAName(chart));
  const picture = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: WIDTH,
    height: plot + AXIS_HEIGHT + legend,
  });
  try {
    picture.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: {
        left: 8,
        right: 24,
        top: 8,
        bottom: legend + 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      ...(legend === 0 ? {} : { legend: { bottom: 0, selectedMode: false } }),
      ...(chart.form === 'days' ? dayAxes(names) : barAxes(names)),
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

function barsAName({ form, series }: Chart): number {
  return form === 'bars' ? series.length : 1;
}

function shown(names: readonly string[]): string[] {
  return names.map(plain);
}

const GRID_LINE = { lineStyle: { color: 'var(--line)', opacity: 0.5 } };

function barAxes(names: readonly string[]) {
  return {
    xAxis: { type: 'value', minInterval: 1, silent: true, splitLine: GRID_LINE },
    yAxis: {
      type: 'category',
      data: names,
      inverse: true,
      silent: true,
      axisTick: { show: false },
      axisLabel: { interval: 0, width: 220, overflow: 'truncate' },
    },
  };
}

function dayAxes(names: readonly string[]) {
  return {
    xAxis: { type: 'category', data: names, silent: true, axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, silent: true, splitLine: GRID_LINE },
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
