import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTheme } from './theme';
import { fontFamily, seriesColors, tokens } from './tokens';

register([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

export interface ChartSeries {
  key: string;
  name: string;
  type: 'line' | 'bar';
  data: [string | number, number][];
  dashed?: boolean;
  stack?: string;
}

interface Props {
  label: string;
  series: ChartSeries[];
  height?: number;
  /** Words for a moment on the axis and in the tooltip. */
  formatTime: (at: number) => string;
  formatCount: (n: number) => string;
  /** A point was pressed: of which series, and when. */
  onPoint?: (at: number, key: string) => void;
  /** Given what makes a picture of the chart as it stands. */
  onReady?: (picture: () => Promise<Blob>) => void;
}

/** Series over time on a shared axis, in the colours of the theme. */
export default function Chart({ label, series, height = 220, formatTime, formatCount, onPoint, onReady }: Props) {
  const { scheme } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const click = useRef(onPoint);
  click.current = onPoint;
  const ready = useRef(onReady);
  ready.current = onReady;
  const shown = useRef(series);
  shown.current = series;
  const background = useRef('');
  background.current = tokens[scheme].surface;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    made.getZr().on('click', (event) => {
      const pressed = nearest(made, shown.current, event.offsetX, event.offsetY);
      if (pressed) click.current?.(pressed.at, pressed.key);
    });
    ready.current?.(() =>
      pictureOf(
        new XMLSerializer().serializeToString(element.querySelector('svg') ?? element),
        made.getWidth(),
        made.getHeight(),
        background.current,
      ),
    );
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const t = tokens[scheme];
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const option: EChartsCoreOption = {
      animation: !still,
      animationDuration: 150,
      animationDurationUpdate: 150,
      color: seriesColors[scheme],
      textStyle: { fontFamily, color: t.textFaint },
      aria: { enabled: true, label: { description: label } },
      grid: { left: 8, right: 12, top: series.length > 1 ? 32 : 12, bottom: 4, containLabel: true },
      legend:
        series.length > 1
          ? { top: 0, left: 0, itemWidth: 14, itemHeight: 8, icon: 'roundRect', textStyle: { color: t.textSoft } }
          : undefined,
      tooltip: {
        trigger: 'axis',
        backgroundColor: t.raised,
        borderColor: t.border,
        textStyle: { color: t.text, fontSize: 12 },
        axisPointer: {
          type: series.some((s) => s.type === 'bar') ? 'shadow' : 'line',
          shadowStyle: { color: t.hover },
        },
        valueFormatter: (value: unknown) => formatCount(Number(value)),
      },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: t.borderStrong } },
        axisTick: { show: false },
        axisLabel: { hideOverlap: true, formatter: formatTime, color: t.textSoft },
        axisPointer: { label: { formatter: (p: { value: number }) => formatTime(p.value) } },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: t.border } },
        axisLabel: { formatter: formatCount, color: t.textSoft },
      },
      series: series.map((s) => ({
        name: s.name,
        type: s.type,
        data: s.data,
        showSymbol: false,
        barMaxWidth: 40,
        large: s.data.length > 5000,
        sampling: s.data.length > 5000 ? 'lttb' : undefined,
        lineStyle: { width: 2, type: s.dashed ? 'dashed' : 'solid' },
        itemStyle: s.type === 'bar' ? { borderRadius: [3, 3, 0, 0] } : undefined,
        ...(s.stack ? { stack: s.stack } : {}),
      })),
    };
    chart.current?.setOption(option, { notMerge: true });
  }, [scheme, series, label, formatTime, formatCount]);

  return <div ref={box} style={{ height }} role="img" aria-label={label} />;
}

/** The point next to a press within the chart: the nearest moment, and of the series there the one that is drawn closest. */
function nearest(chart: ReturnType<typeof init>, series: ChartSeries[], x: number, y: number) {
  if (!chart.containPixel('grid', [x, y])) return null;
  const points = series.flatMap(({ key, data }, index) =>
    data.map(([time, value]) => {
      const at = new Date(time).getTime();
      const [left = 0, top = 0] = chart.convertToPixel({ seriesIndex: index }, [at, value]) as number[];
      return { key, at, aside: Math.abs(left - x), away: Math.abs(top - y) };
    }),
  );
  return points.sort((a, b) => a.aside - b.aside || a.away - b.away)[0] ?? null;
}

/** Paints a drawing onto a canvas at twice its size, as a PNG. */
async function pictureOf(drawing: string, width: number, height: number, background: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('This browser has no canvas.');
  paint.fillStyle = background;
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png'),
  );
}
