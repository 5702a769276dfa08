import type { HostChart, HostSheet } from "../book/hostBook.ts";
import type { ExcelHost } from "../excelHost.ts";
import { notFound } from "../hostError.ts";
import { HostCollection, HostObject } from "./hostObject.ts";
import type { Range } from "./range.ts";

export class Charts extends HostCollection<Chart> {
  readonly #sheet: HostSheet;
  constructor(host: ExcelHost, sheet: HostSheet) { super(host); this.#sheet = sheet; }
  items(): readonly Chart[] { return this.#sheet.charts.map((chart) => new Chart(this.host, this.#sheet, chart)); }
  GetItemOrNullObject(name: string): Chart | null { return this.items().find(({ Name }) => Name === name) ?? null; }
  GetItem(name: string): Chart { const found = this.GetItemOrNullObject(name); if (!found) throw notFound(); return found; }
  Add(type: string, source: Range, seriesBy: string): Chart {
    source.guard();
    const chart: HostChart = { id: `{chart-${this.#sheet.charts.length + 1}}`, name: `Diagram ${this.#sheet.charts.length + 1}`, type, sheet: source.sheet.name, source: source.Address, seriesBy, series: source.ColumnCount - 1, title: "", position: "", filled: {} };
    this.#sheet.charts.push(chart);
    return new Chart(this.host, this.#sheet, chart);
  }
}

export class Chart extends HostObject {
  readonly #sheet: HostSheet;
  readonly chart: HostChart;
  constructor(host: ExcelHost, sheet: HostSheet, chart: HostChart) { super(host); this.#sheet = sheet; this.chart = chart; }
  override identity(): Record<string, unknown> { return { Id: this.chart.id }; }
  get Id(): string { return this.chart.id; }
  get Name(): string { return this.chart.name; }
  set Name(name: string) { this.chart.name = name; }
  get Title(): ChartTitle { return new ChartTitle(this.host, this.chart); }
  get Legend(): ChartLegend { return new ChartLegend(this.host); }
  get Series(): ChartSeriesCollection { return new ChartSeriesCollection(this.host, this.chart); }
  SetPosition(start: Range | string, end?: Range | string): void { this.chart.position = [start, end].map((at) => (typeof at === "string" ? at : (at?.Address ?? ""))).join(":"); }
  Delete(): void { this.#sheet.charts.splice(this.#sheet.charts.indexOf(this.chart), 1); }
}

class ChartTitle extends HostObject {
  readonly #chart: HostChart;
  constructor(host: ExcelHost, chart: HostChart) { super(host); this.#chart = chart; }
  get Text(): string { return this.#chart.title; }
  set Text(text: string) { this.#chart.title = text; }
}

class ChartLegend extends HostObject {
  get Visible(): boolean { return true; }
  set Visible(_visible: boolean) {}
}

class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly #chart: HostChart;
  constructor(host: ExcelHost, chart: HostChart) { super(host); this.#chart = chart; }
  items(): readonly ChartSeries[] { return Array.from({ length: this.#chart.series }, (_, index) => new ChartSeries(this.host, this.#chart, index)); }
}

class ChartSeries extends HostObject {
  readonly #chart: HostChart;
  readonly #index: number;
  constructor(host: ExcelHost, chart: HostChart, index: number) { super(host); this.#chart = chart; this.#index = index; }
  get Format(): ChartSeries { return this; }
  get Fill(): ChartSeries { return this; }
  get GapWidth(): number { return 50; }
  set GapWidth(_width: number) {}
  Clear(): void { this.#chart.filled[this.#index] = "none"; }
  SetSolidColor(color: string): void { this.#chart.filled[this.#index] = color; }
}
