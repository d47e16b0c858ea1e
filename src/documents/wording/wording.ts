// A sentence of papers that an office may change, as it stands in Mẫu văn bản.
import type { Template } from '../../domain/records';

export type Wording = Omit<Template, 'revision'>;
