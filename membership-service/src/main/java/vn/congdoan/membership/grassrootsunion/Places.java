package vn.congdoan.membership.grassrootsunion;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import vn.congdoan.membership.organization.Organization;

/**
 * Below which organization unions stood on a date, and so in whose stream a fact of that date belongs.
 *
 * @param moved by union the organizations that it stood below, by the dates since when; those that never moved are not in it
 */
public record Places(Map<UUID, NavigableMap<LocalDate, Organization>> moved) {

    /** The organization that the union stood below on the date; where it was founded, for a date before that. */
    public Organization of(GrassrootsUnion union, LocalDate on) {
        var places = moved.get(union.id());
        if (places == null) {
            return union.organization();
        }
        var place = places.floorEntry(on);
        return (place == null ? places.firstEntry() : place).getValue();
    }
}
