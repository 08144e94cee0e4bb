package vn.congdoan.membership.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What tells who a member is, as far as it is given. */
public record PersonalData(
        @Nullable String fullName,
        @Nullable LocalDate dateOfBirth,
        @Nullable Gender gender,
        @Nullable String citizenId) {}
