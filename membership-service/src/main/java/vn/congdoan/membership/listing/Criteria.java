package vn.congdoan.membership.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.SearchText;

/**
 * The conditions of a list's query. A filter that was not given adds none, so that the planner sees only what counts.
 */
public final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Adds a condition, unless the value is absent.
     *
     * @param condition HQL with the value as {@code :parameter}
     */
    public Criteria and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Adds a condition without a value. */
    public Criteria andThat(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds that an attribute is absent (true) or present (false), unless either will do (null). */
    public Criteria andAbsent(String attribute, @Nullable Boolean absent) {
        return absent == null ? this : andThat(attribute + (absent ? " is null" : " is not null"));
    }

    /**
     * Adds that a text contains what is searched for, whatever the case and the diacritics of either.
     *
     * @param attribute HQL of the text
     */
    public Criteria andContains(String attribute, @Nullable SearchText search) {
        // search_text is the database's, and indexed: V1__register_and_journal.sql
        return andSearchable("function('search_text' as String, " + attribute + ")", search);
    }

    /** Adds the same of an attribute that the database keeps as {@code search_text} makes it. */
    public Criteria andSearchable(String attribute, @Nullable SearchText search) {
        return and(
                attribute + " like function('search_text' as String, :search) escape '\\'",
                "search",
                search == null ? null : "%" + search.value().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** Adds that an identifier comes behind the last one of the page before. */
    public Criteria andAfter(String attribute, PageQuery page) {
        return and(
                attribute + " > :after",
                "after",
                page.after(1).map(key -> uuid(key.get(0))).orElse(null));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }

    /** The conditions and the order, as Panache takes them. */
    public String orderedBy(String order) {
        return where() + "order by " + order;
    }

    /** The conditions, as Panache takes them. */
    public String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
