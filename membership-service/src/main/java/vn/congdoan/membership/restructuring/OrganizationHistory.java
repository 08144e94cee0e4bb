package vn.congdoan.membership.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.membership.organization.Organizations;
import vn.congdoan.membership.restructuring.Restructurings.Happened;
import vn.congdoan.membership.restructuring.Restructurings.Place;

/** Use case: what an organization has been through is looked up. */
@ApplicationScoped
class OrganizationHistory {

    private static final Place BEGINNING = new Place(LocalDate.EPOCH.withYear(1), 0, new UUID(0, 0));

    private final Organizations organizations;
    private final Restructurings restructurings;

    OrganizationHistory(Organizations organizations, Restructurings restructurings) {
        this.organizations = organizations;
        this.restructurings = restructurings;
    }

    /** The earliest first. */
    @Transactional
    Page<HistoryItem> of(String code, PageQuery page) {
        var found = restructurings.history(
                organizations.get(code).code(),
                page.after(3).map(OrganizationHistory::place).orElse(BEGINNING),
                page.limit() + 1);
        return Page.of(found, page.limit(), Happened::item, happened -> cursor(happened.place()));
    }

    private static String cursor(Place place) {
        return Cursor.after(place.on(), place.rank(), place.id());
    }

    private static Place place(List<String> key) {
        try {
            return new Place(LocalDate.parse(key.get(0)), Integer.parseInt(key.get(1)), UUID.fromString(key.get(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
