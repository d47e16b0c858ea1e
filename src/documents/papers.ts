// The papers the product makes, a row of data each. A new paper is a row here, a view model and a layout.
import type { PaperKind } from '../domain/records';

export interface PaperForm {
  /** Its name in a sentence, in the menu and in messages. */
  name: string;
  /** Tên loại, as printed. */
  title: string;
  /** File name of its layout and of the paper, without ending. */
  file: string;
}

export const PAPERS: Record<PaperKind, PaperForm> = {
  plan: { name: 'Kế hoạch', title: 'KẾ HOẠCH', file: 'ke-hoach' },
  results: { name: 'Thông báo kết quả', title: 'THÔNG BÁO', file: 'thong-bao-ket-qua' },
};
