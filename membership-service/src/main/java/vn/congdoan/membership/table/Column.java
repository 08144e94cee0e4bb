package vn.congdoan.membership.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A column of a table.
 *
 * @param name of the field that it stands for, such as {@code fullName}: a heading too
 * @param title the Vietnamese heading
 * @param aliases other headings that people use
 * @param required whether a table without it is none
 * @param example what may stand in a cell
 * @param choices of a CHOICE: codes by the words for them, in any language
 */
public record Column(
        String name,
        String title,
        List<String> aliases,
        CellType type,
        boolean required,
        String example,
        Map<String, String> choices) {

    public static Column text(String name, String title, String example, String... aliases) {
        return new Column(name, title, List.of(aliases), CellType.TEXT, false, example, Map.of());
    }

    public static Column date(String name, String title, String example, String... aliases) {
        return new Column(name, title, List.of(aliases), CellType.DATE, false, example, Map.of());
    }

    public static Column integer(String name, String title, String example, String... aliases) {
        return new Column(name, title, List.of(aliases), CellType.INTEGER, false, example, Map.of());
    }

    public static Column digits(String name, String title, String example, String... aliases) {
        return new Column(name, title, List.of(aliases), CellType.DIGITS, false, example, Map.of());
    }

    public static Column choice(
            String name, String title, String example, Map<String, String> choices, String... aliases) {
        return new Column(name, title, List.of(aliases), CellType.CHOICE, false, example, choices);
    }

    /** The same, without which a table is none. */
    public Column needed() {
        return new Column(name, title, aliases, type, true, example, choices);
    }

    /** The words of a CHOICE, in alphabetical order. */
    public List<String> words() {
        return choices.keySet().stream().sorted().toList();
    }

    Stream<String> headings() {
        return Stream.concat(Stream.of(name, title), aliases.stream());
    }
}
