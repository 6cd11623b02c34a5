import { ChoiceGroup, type GroupProps } from "./ChoiceGroup.tsx";

export type RadioGroupProps = GroupProps;

export function RadioGroup(props: RadioGroupProps) {
  return <ChoiceGroup soort="radio" {...props} />;
}
