/*! Apache ECharts, Copyright The Apache Software Foundation, Apache License 2.0 (node_modules/echarts/LICENSE, NOTICE); ZRender, Copyright Baidu Inc., BSD 3-Clause. */
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { textWidth } from "./textWidth.ts";

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer]);
// Texts are broken and left out by the widths that the room for them was reckoned with.
setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, Number.parseFloat(/[\d.]+(?=px)/.exec(font ?? "")?.[0] ?? "12")) }) });

/** Of echarts, only what the report's charts are drawn with. */
export { init };
