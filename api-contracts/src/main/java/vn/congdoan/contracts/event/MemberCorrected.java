package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.vocabulary.PersonalField;

/**
 * Personal data of a membership was put right. What it was and is, is not told.
 *
 * @param fields which of it, in the order of their declaration, at least one
 */
public record MemberCorrected(
        UUID memberId, UUID unionId, String organizationCode, List<PersonalField> fields, LocalDate correctedOn)
        implements SingleStreamEvent {

    public MemberCorrected {
        fields = List.copyOf(fields);
    }

    @Override
    public LocalDate occurredOn() {
        return correctedOn;
    }
}
