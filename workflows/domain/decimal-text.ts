/** A decimal number as text: optional minus, digits, optional fraction. Apart from its schema, so that the browser has it too. */
export const decimalText = /^-?\d+(\.\d+)?$/;
/** Of its digits. */
export const mostDigits = 12;
