/*! Apache ECharts, Copyright The Apache Software Foundation, Apache License 2.0 (node_modules/echarts/LICENSE, NOTICE); ZRender, Copyright Baidu Inc., BSD 3-Clause. */
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer]);

/** Of echarts, only what the report's charts are drawn with. */
export { init };
