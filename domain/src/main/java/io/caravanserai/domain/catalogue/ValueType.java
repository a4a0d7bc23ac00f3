package io.caravanserai.domain.catalogue;

import java.time.LocalDate;

/** Types of catalogue values and of workbook cells. Numbers, money and percent are held as {@link Double}. */
public enum ValueType {
    NUMBER(Double.class),
    MONEY(Double.class),
    PERCENT(Double.class),
    TEXT(String.class),
    YES_NO(Boolean.class),
    DATE(LocalDate.class);

    private final Class<?> javaType;

    ValueType(Class<?> javaType) {
        this.javaType = javaType;
    }

    public Class<?> javaType() {
        return javaType;
    }

    public boolean isNumeric() {
        return javaType == Double.class;
    }
}
