package vn.congdoan.peers.modulith.member;

import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.peers.modulith.document.CitedDocument;

/**
 * A membership as answers tell it.
 *
 * @param citizenId masked
 */
record MemberView(
        UUID id,
        UUID unionId,
        String organizationCode,
        String fullName,
        LocalDate dateOfBirth,
        Gender gender,
        String citizenId,
        LocalDate admittedOn,
        CitedDocument decision) {}
