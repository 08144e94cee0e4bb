package vn.congdoan.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * A fact of the journal. It carries identifiers, dates, codes and counts only, never personal data; the names in it are
 * those of organizations and unions.
 */
public sealed interface MembershipEvent
        permits MemberTransferred, OrganizationRegistered, SingleStreamEvent, UnionReassigned {

    /** The date of the fact in Asia/Ho_Chi_Minh, by which it is counted, whenever it was recorded. */
    @JsonIgnore
    LocalDate occurredOn();

    /** The codes of the organizations in whose streams it stands, once in each. */
    @JsonIgnore
    List<String> organizations();
}
