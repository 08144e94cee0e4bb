package vn.congdoan.benchmarks.register;

import java.time.LocalDate;

/**
 * A made-up person.
 *
 * @param gender {@code FEMALE} or {@code MALE}
 * @param citizenId 12 digits, given to nobody else of the same {@link People}
 */
public record Person(String fullName, LocalDate dateOfBirth, String gender, String citizenId) {}
