import { columnName } from "../../../core/workbook.ts";
import type { Table } from "./book.ts";
import { escapeXml, head } from "./xml.ts";

/** A table's part: its columns by their headings, without filter buttons. */
export function tableXml({ name, headings, headerRow, lastRow, look }: Table, id: number): string {
  const range = `A${headerRow}:${columnName(headings.length - 1)}${lastRow}`;
  const columns = headings.map((heading, at) => `<tableColumn id="${at + 1}" name="${escapeXml(heading)}" ${at === 0 ? 'totalsRowLabel="Total"' : 'totalsRowFunction="none"'}/>`);
  return `${head}<table ${namespaces} id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="1" headerRowCount="1">`
    + `<autoFilter ref="${range}">${headings.map((_, at) => `<filterColumn colId="${at}" hiddenButton="1"/>`).join("")}</autoFilter>`
    + `<tableColumns count="${headings.length}">${columns.join("")}</tableColumns>`
    + `<tableStyleInfo name="${look}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

const namespaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr xr3" '
  + 'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"';
