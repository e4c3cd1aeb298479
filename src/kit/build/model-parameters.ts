import type { ParameterSchema } from '../core/parameters.ts';

/** Every model's parameters by its id, for model cards. Vite resolves the list when it builds. */
const modules = import.meta.glob<{ parameters?: ParameterSchema }>('../../models/*.ts', { eager: true });

/** The parameters of a model; none for a study that takes only data. */
export function modelParameters(id: string): ParameterSchema {
  return modules[`../../models/${id}.ts`]?.parameters ?? {};
}
