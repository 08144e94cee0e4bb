package vn.congdoan.contracts.vocabulary;

/** The fields of a member's record that tell who the person is. */
public enum PersonalField {
    FULL_NAME,
    DATE_OF_BIRTH,
    GENDER,
    CITIZEN_ID
}
