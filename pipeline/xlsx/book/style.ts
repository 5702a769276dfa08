/** Colours as eight hexadecimal digits, the first two for what is opaque. */
export interface Font { readonly name: string; readonly size: number; readonly bold?: true; readonly underline?: true; readonly color?: string }
export interface Edge { readonly style: "thin" | "hair"; readonly color: string }
export interface Borders { readonly top?: Edge; readonly bottom?: Edge }
export interface Alignment { readonly horizontal: "left" | "right"; readonly vertical: "top" | "bottom"; readonly wrapText?: boolean; readonly indent?: number }

/** The look of a cell. */
export interface Style { readonly font?: Font; readonly fill?: string; readonly borders?: Borders; readonly numFmt?: string; readonly alignment?: Alignment }
