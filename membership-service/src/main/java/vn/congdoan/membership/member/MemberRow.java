package vn.congdoan.membership.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.citizennumber.KeptCitizenNumber;

/**
 * An admission as a row of a file says it.
 *
 * @param unionId the union, where it is named by its identifier
 * @param taxCode else that of the enterprise whose union it is, as it is kept
 * @param memberId the identifier that the member is to have
 */
record MemberRow(
        @Nullable UUID unionId,
        @Nullable String taxCode,
        Admission admission,
        UUID memberId,
        KeptCitizenNumber number) {}
