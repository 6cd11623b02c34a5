import { ChoiceGroup, type GroupProps } from "./ChoiceGroup.tsx";

export type CheckboxGroupProps = GroupProps;

export function CheckboxGroup(props: CheckboxGroupProps) {
  return <ChoiceGroup soort="checkbox" {...props} />;
}
