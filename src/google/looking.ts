// Shows a view: one read per tab, no lock, nothing written. Some views also tell what Google knows and no tab holds.
import { UserError } from '../domain/errors';
import { parseInput } from '../usecases/fields';
import type { View } from '../views/view';
import { loadTabs } from './book';
import { currentContext } from './context';

export interface Look {
  name: string;
  input: unknown;
}

/** What a view's data is completed with from Google's services, by the name of the view. */
export type ServiceData = Readonly<Record<string, () => object>>;

export function viewer(views: Readonly<Record<string, View>>, serviceData: ServiceData = {}) {
  return {
    /** The data of a view. Throws UserError for what the person can mend. */
    look({ name, input }: Look): object {
      // Own names only: every object also answers to 'constructor' and the like.
      const view = Object.prototype.hasOwnProperty.call(views, name) ? views[name] : undefined;
      if (!view) throw new UserError('unknown-view', `Không có trang xem «${name}».`);
      const parsed = parseInput(view.input, input);
      const tabs = typeof view.tabs === 'function' ? view.tabs(parsed) : view.tabs;
      return { ...view.show(loadTabs(tabs, view.tolerant), parsed, currentContext()), ...serviceData[name]?.() };
    },
  };
}
export type Viewer = ReturnType<typeof viewer>;
