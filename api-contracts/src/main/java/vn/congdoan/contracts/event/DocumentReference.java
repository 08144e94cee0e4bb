package vn.congdoan.contracts.event;

import java.time.LocalDate;

/**
 * A numbered document: a decision or a plan.
 *
 * @param number as printed on it, like {@code 123/QĐ-LĐLĐ}
 * @param issuedOn the date printed on it
 */
public record DocumentReference(String number, LocalDate issuedOn) {}
