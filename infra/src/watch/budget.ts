import type { Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Stage } from "../stages.ts";

/**
 * Writes to whoever hears of alarms when a month has cost four fifths of what it may, and when it is going to cost more.
 * It counts the whole account: there is one stage in each.
 */
export const budget = (stack: Stack, { name, alarmEmail, monthlyBudgetDollars }: Stage): CfnBudget => {
  const subscribers = alarmEmail ? [{ subscriptionType: "EMAIL", address: alarmEmail }] : [];
  const when = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
    notification: {
      notificationType,
      comparisonOperator: "GREATER_THAN",
      threshold,
      thresholdType: "PERCENTAGE",
    },
    subscribers,
  });
  return new CfnBudget(stack, "Budget", {
    budget: {
      budgetName: `boundaryless-${name}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: monthlyBudgetDollars, unit: "USD" },
    },
    ...(subscribers.length > 0
      ? { notificationsWithSubscribers: [when("ACTUAL", 80), when("FORECASTED", 100)] }
      : {}),
  });
};
