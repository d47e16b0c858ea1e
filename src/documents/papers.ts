// The papers the product makes, a row of data each. A new paper is a row here, a view model and a layout.
import type { PaperKind } from '../domain/records';

export interface PaperForm {
  /** Tên loại, as printed. */
  title: string;
  /** Its name in a sentence. */
  name: string;
  /** Abbreviation in the number (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
  abbreviation: string;
  /** File name of its layout and of the paper, without ending. */
  file: string;
}

export const PAPERS: Record<PaperKind, PaperForm> = {
  plan: { title: 'KẾ HOẠCH', name: 'Kế hoạch', abbreviation: 'KH', file: 'ke-hoach' },
  results: { title: 'THÔNG BÁO', name: 'Thông báo kết quả', abbreviation: 'TB', file: 'thong-bao-ket-qua' },
};
