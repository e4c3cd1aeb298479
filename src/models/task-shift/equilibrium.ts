import { substitutionExponent } from '../lib/ces.ts';

/** What does not change when tasks move: how tasks combine and how good workers and machines are at them. */
export interface Technology {
  /** σ > 0, substitution between tasks. */
  elasticity: number;
  /** A_L and A_K: what a worker and a machine produce in a task. */
  labourProductivity: number;
  machineProductivity: number;
}

/** An economy at rest. Prices are in units of output. */
export interface Equilibrium {
  /** 1 − G: the part of tasks that machines do. */
  automatedFrac: number;
  output: number;
  capital: number;
  wage: number;
  /** Rent of a machine. */
  rental: number;
  labourShareFrac: number;
}

/**
 * The equilibrium with a given stock of machines: workers do the tasks G, machines the rest.
 * @param labourTaskFrac G, strictly between 0 and 1
 */
export function fixedCapital(t: Technology, labourTaskFrac: number, labour: number, capital: number): Equilibrium {
  const machineTaskFrac = 1 - labourTaskFrac;
  const byLabour = t.labourProductivity * labour;
  const byMachines = t.machineProductivity * capital;
  const rho = substitutionExponent(t.elasticity);
  let output: number;
  let labourShareFrac: number;
  if (rho === 0) {
    output = (byLabour / labourTaskFrac) ** labourTaskFrac * (byMachines / machineTaskFrac) ** machineTaskFrac;
    labourShareFrac = labourTaskFrac;
  } else {
    const labourTerm = labourTaskFrac ** (1 / t.elasticity) * byLabour ** rho;
    const machineTerm = machineTaskFrac ** (1 / t.elasticity) * byMachines ** rho;
    output = (labourTerm + machineTerm) ** (1 / rho);
    labourShareFrac = labourTerm / (labourTerm + machineTerm);
  }
  return {
    automatedFrac: machineTaskFrac,
    output,
    capital,
    wage: (labourShareFrac * output) / labour,
    rental: ((1 - labourShareFrac) * output) / capital,
    labourShareFrac,
  };
}

/**
 * The equilibrium with machines in any number at a given rent. The price of output is one, which leaves one wage that
 * firms can pay: 1 = [G (w/A_L)^{1−σ} + (1−G)(r/A_K)^{1−σ}]^{1/(1−σ)}.
 * @param rental r, with (1 − G)(r/A_K)^{1−σ} < 1; otherwise machines alone would make output below its price
 */
export function elasticCapital(t: Technology, labourTaskFrac: number, labour: number, rental: number): Equilibrium {
  const machineTaskFrac = 1 - labourTaskFrac;
  const machineCost = rental / t.machineProductivity;
  let labourCost: number;
  let labourShareFrac: number;
  if (substitutionExponent(t.elasticity) === 0) {
    labourCost = machineCost ** (-machineTaskFrac / labourTaskFrac);
    labourShareFrac = labourTaskFrac;
  } else {
    labourShareFrac = 1 - machineTaskFrac * machineCost ** (1 - t.elasticity);
    labourCost = (labourShareFrac / labourTaskFrac) ** (1 / (1 - t.elasticity));
  }
  const wage = t.labourProductivity * labourCost;
  const output = (wage * labour) / labourShareFrac;
  return {
    automatedFrac: machineTaskFrac,
    output,
    capital: ((1 - labourShareFrac) * output) / rental,
    wage,
    rental,
    labourShareFrac,
  };
}

/**
 * How many tasks firms hand to machines when the stock is fixed: up to where a task costs the same either way,
 * w / A_L = r / A_K. That is 1 − G = A_K K / (A_L L + A_K K), whatever the elasticity.
 */
export function worthAutomatingFrac(t: Technology, labour: number, capital: number): number {
  const byMachines = t.machineProductivity * capital;
  return byMachines / (t.labourProductivity * labour + byMachines);
}

/** Cost of a unit of output at an equilibrium's prices; 1 where it is one. */
export function unitCost(t: Technology, e: Equilibrium): number {
  const labourTaskFrac = 1 - e.automatedFrac;
  const labourCost = e.wage / t.labourProductivity;
  const machineCost = e.rental / t.machineProductivity;
  if (substitutionExponent(t.elasticity) === 0) return labourCost ** labourTaskFrac * machineCost ** e.automatedFrac;
  const power = 1 - t.elasticity;
  return (labourTaskFrac * labourCost ** power + e.automatedFrac * machineCost ** power) ** (1 / power);
}
