package io.caravanserai.modeladapter.passport;

/** What happens to a number between the catalogue and the model. */
public enum Transform {
    NONE {
        @Override
        double apply(double value) {
            return value;
        }
    },
    /** For counts, days and money, whose large values say little more than middling ones. */
    LOG1P {
        @Override
        double apply(double value) {
            return Math.log1p(Math.max(0, value));
        }
    };

    abstract double apply(double value);
}
