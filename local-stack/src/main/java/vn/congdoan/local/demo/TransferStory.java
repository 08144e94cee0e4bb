package vn.congdoan.local.demo;

import java.time.LocalDate;

/**
 * A member who went from one union to another of the same organization.
 *
 * @param organization code of the upper-level union that decides on it
 * @param from employer of the union that is left
 * @param to employer of the union that is joined
 */
record TransferStory(String organization, String from, String to, LocalDate on) {

    /** After Cầu Giấy's report of April, which changes of membership must leave as it was. */
    static final TransferStory OF_CAU_GIAY = new TransferStory(
            "HN-CAUGIAY", "Công ty Kim Lâm", "Công ty TNHH Phần mềm Xuân Thủy", LocalDate.of(2021, 6, 2));
}
