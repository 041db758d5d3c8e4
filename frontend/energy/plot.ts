import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartData, Colours } from './model.js';

echarts.use([BarChart, LineChart, SankeyChart, GridComponent, TooltipComponent, CanvasRenderer]);

export type Plot = echarts.ECharts;

export const plotIn = (host: HTMLElement): Plot => echarts.init(host);

/** Draws anew, with the colours that hold now. */
export function draw(plot: Plot, data: ChartData, colours: Colours, width: number): void {
  plot.setOption(
    data.kind === 'sankey' ? sankey(data, colours, width) : data.kind === 'line' ? line(data, colours) : bars(data, colours),
    true,
  );
  plot.resize();
}

const number = (data: ChartData, digits: number) => new Intl.NumberFormat(data.locale, { maximumFractionDigits: digits });

function axes(data: ChartData, c: Colours) {
  const axis = {
    axisLabel: { color: c.soft },
    axisLine: { lineStyle: { color: c.line } },
    axisTick: { show: false },
    nameTextStyle: { color: c.soft },
  };
  return {
    animation: false,
    grid: { left: 52, right: 14, top: 28, bottom: 26 },
    xAxis: { type: 'category', data: data.names, ...axis, axisLabel: { color: c.soft, hideOverlap: true } },
    yAxis: { type: 'value', name: data.unit, ...axis, splitLine: { lineStyle: { color: c.line } } },
  };
}

/** Names and units may hold anything; a tip is HTML. */
const safe = (text: string) => echarts.format.encodeHTML(text);

function tip(data: ChartData, c: Colours, lines: (i: number) => string[]) {
  return {
    trigger: 'axis',
    backgroundColor: c.panel,
    borderColor: c.line,
    textStyle: { color: c.ink },
    formatter: ([first]: { dataIndex: number }[]) =>
      first ? [safe(data.names[first.dataIndex] ?? ''), ...lines(first.dataIndex)].join('<br>') : '',
  };
}

/** What was used as bars, what was expected as a line in the band in which hours usually lie. */
function bars(data: ChartData, c: Colours): echarts.EChartsCoreOption {
  const words = (v: number | null | undefined) => (v === null || v === undefined ? '–' : `${number(data, 1).format(v)} ${safe(data.unit)}`);
  const [used, expected, band] = data.texts;
  const none = { type: 'line', symbol: 'none', lineStyle: { opacity: 0 }, silent: true, stack: 'band', stackStrategy: 'all' };
  return {
    ...axes(data, c),
    tooltip: tip(data, c, i => [
      `${used}: <b>${words(data.actual[i])}</b>${data.estimated[i] ? ` (${data.texts[3]})` : ''}`,
      `${expected}: ${words(data.expected[i])}`,
      `${band}: ${words(data.low[i])} – ${words(data.high[i])}`,
    ]),
    series: [
      { ...none, data: data.low },
      {
        ...none,
        data: data.high.map((v, i) => (v === null ? null : v - (data.low[i] ?? 0))),
        areaStyle: { color: c.second, opacity: 0.18 },
      },
      {
        type: 'bar',
        data: data.actual.map((value, i) => ({ value, itemStyle: { color: c.first, opacity: data.estimated[i] ? 0.4 : 1 } })),
        barMaxWidth: 22,
      },
      { type: 'line', data: data.expected, symbol: 'none', lineStyle: { color: c.second, width: 2, type: 'dashed' } },
    ],
  };
}

function line(data: ChartData, c: Colours): echarts.EChartsCoreOption {
  const words = (v: number | null | undefined) => `${v === null || v === undefined ? '–' : number(data, 0).format(v)} ${safe(data.unit)}`;
  return {
    ...axes(data, c),
    tooltip: tip(data, c, i => [`<b>${words(data.actual[i])}</b>`]),
    series: [
      {
        type: 'line',
        data: data.actual,
        symbol: 'none',
        lineStyle: { color: c.first, width: 2 },
        areaStyle: { color: c.first, opacity: 0.1 },
      },
    ],
  };
}

function sankey(data: ChartData, c: Colours, width: number): echarts.EChartsCoreOption {
  const narrow = width < 560;
  const value = (v: number) => `${number(data, 0).format(v)} ${data.unit}`;
  const middle = new Set(data.links.map(l => l.target).filter(t => data.links.some(l => l.source === t)));
  const total = new Map<string, number>();
  data.links.forEach(l => total.set(l.target, (total.get(l.target) ?? 0) + l.value));
  data.links.forEach(l =>
    total.set(
      l.source,
      Math.max(
        total.get(l.source) ?? 0,
        data.links.filter(o => o.source === l.source).reduce((s, o) => s + o.value, 0),
      ),
    ),
  );
  return {
    animation: false,
    tooltip: {
      backgroundColor: c.panel,
      borderColor: c.line,
      textStyle: { color: c.ink },
      valueFormatter: (v: unknown) => value(Number(v)),
    },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: narrow ? 120 : 260,
        top: 8,
        bottom: 8,
        nodeGap: 12,
        nodeWidth: 14,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        data: data.names.map((name, i) => ({
          name,
          itemStyle: { color: middle.has(name) ? c.soft : c.parts[i % c.parts.length], borderWidth: 0 },
        })),
        links: data.links,
        lineStyle: { color: 'gradient', opacity: 0.35 },
        label: {
          color: c.ink,
          fontSize: narrow ? 11 : 12.5,
          lineHeight: 15,
          width: narrow ? 114 : 250,
          overflow: 'truncate',
          formatter: (p: { name: string }) => (narrow ? p.name : `${p.name} · ${value(total.get(p.name) ?? 0)}`),
        },
      },
    ],
  };
}
