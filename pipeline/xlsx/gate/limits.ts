/** How much one workbook may ask for before it is refused. A user can raise each (`--limits`). */
export interface Limits {
  /** MB on disk. */
  readonly fileMb: number;
  /** MB of one part when it is unpacked, and of all the parts that are read. */
  readonly partMb: number;
  readonly unpackedMb: number;
  /** Unpacked over packed size of a part; counts only from 8 MB on, small parts of one repeated row pack well. */
  readonly ratio: number;
  readonly entries: number;
  readonly sheets: number;
  /** Last row and column of a sheet with a value. Excel has 1 048 576 and 16 384. */
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets together: rows with a value times the width of their sheet. */
  readonly cells: number;
  readonly strings: number;
  /** What reading it may take, where it is read in a thread that can be stopped: seconds, and MB of memory. */
  readonly seconds: number;
  readonly memoryMb: number;
}

export const defaultLimits: Limits = {
  fileMb: 50, partMb: 256, unpackedMb: 400, ratio: 400, entries: 10_000, sheets: 1000, rows: 1_048_576, columns: 16_384, cells: 20_000_000, strings: 2_000_000,
  seconds: 30, memoryMb: 1024,
};

export const megabyte = 1 << 20;
