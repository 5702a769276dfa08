/** A chart as echarts is told to draw it, and how tall it then is. */
export interface Drawing { readonly height: number; readonly option: object }
