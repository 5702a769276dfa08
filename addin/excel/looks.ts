import type { CellRole } from "../../core/sheets/layout.ts";
import type { Role } from "../../core/workbook.ts";

/** What a role looks like in Excel, said whole, so that a cell that changes role leaves its old look behind. */
interface Look { readonly bold: boolean; readonly italic?: boolean; readonly size?: number; readonly color?: string; readonly fill?: string; readonly wrap?: boolean }

const ink = "#1F2D3A";
const toFill = "#FFFBE6";
const header = "#DCE6EE";

const looks: Readonly<Record<Role | CellRole, Look>> = {
  title: { bold: true, size: 14, color: ink },
  note: { bold: false, italic: true, color: "#595959" },
  heading: { bold: true, color: ink, fill: header, wrap: true },
  figure: { bold: false },
  total: { bold: true },
  label: { bold: true, color: ink },
  about: { bold: false, color: ink, fill: toFill },
  unit: { bold: false, italic: true, color: ink },
  remark: { bold: false, size: 10, color: "#5B6B7A" },
  input: { bold: false, color: ink, fill: toFill },
  output: { bold: false, color: ink },
};

export function dress({ format }: Excel.Range, role: Role | CellRole): void {
  const { bold, italic = false, size, color, fill, wrap } = looks[role];
  format.font.bold = bold;
  format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill === undefined) format.fill.clear();
  else format.fill.color = fill;
  if (wrap) format.wrapText = true;
  format.borders.getItem("EdgeTop").style = role === "total" ? "Continuous" : "None";
}

/** A column's width in points from one in characters: 7 pixels each and 5 beside them, at 96 to the inch. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
