package vn.congdoan.membership.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"04/04/2021", "4/4/2021", "04-04-2021", "4.4.2021", "2021-04-04", "2021-4-4"})
    void datesAreReadAsPeopleWriteThem(String text) {
        assertThat(CellValues.date(text)).contains(LocalDate.of(2021, 4, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2021", "4/4/21", "13/13/2021", "04/2021", "tháng 4", "44290", ""})
    void whatIsNoDateIsNone(String text) {
        assertThat(CellValues.date(text)).isEmpty();
    }

    @Test
    void theDayComesFirst() {
        assertThat(CellValues.date("03/12/2021")).contains(LocalDate.of(2021, 12, 3));
        assertThat(CellValues.date("12/13/2021")).isEmpty();
    }

    @Test
    void numbersMayHaveTheirThousandsApart() {
        assertThat(CellValues.integer("1450")).contains(1450);
        assertThat(CellValues.integer("1.450")).contains(1450);
        assertThat(CellValues.integer("1 006 708")).contains(1_006_708);
        assertThat(CellValues.integer("1.5")).isEmpty();
        assertThat(CellValues.integer("-3")).isEmpty();
        assertThat(CellValues.integer("99999999999")).isEmpty();
        assertThat(CellValues.integer("9999999999")).isEmpty();
    }

    @Test
    void choicesAreReadByCodeAndByWord() {
        var sector = Column.choice("sector", "Khu vực", "FDI", Map.of("Ngoài Nhà nước", "NON_STATE"));

        assertThat(CellValues.choice(sector, "ngoai nha nuoc")).contains("NON_STATE");
        assertThat(CellValues.choice(sector, "NON_STATE")).contains("NON_STATE");
        assertThat(CellValues.choice(sector, "non-state")).contains("NON_STATE");
        assertThat(CellValues.choice(sector, "tư nhân")).isEmpty();
    }
}
