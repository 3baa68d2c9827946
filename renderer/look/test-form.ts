import type { Attribute } from '../../core/attributes/attribute';
import type { Tally } from '../../core/look/tally';
import type { FilterTest } from '../../core/model/look';

/** What the form of one test gets. */
export interface TestFormProps<Type extends FilterTest['type']> {
  readonly attribute: Attribute;
  readonly tally: Tally;
  readonly test: Extract<FilterTest, { type: Type }>;
  /** The filter's name, for whoever doesn't see that the field belongs to it. */
  readonly label: string;
  readonly onChange: (test: FilterTest) => void;
}
