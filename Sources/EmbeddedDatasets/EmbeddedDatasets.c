// The data set stands inside the binary, so that a copied `tariffs` works on its own.
// A test holds that every file of `datasets/` is named here and is embedded byte for byte.
#include "EmbeddedDatasets.h"

static const unsigned char units_csv[] = {
#embed "../../datasets/units.csv"
};
static const unsigned char payment_forms_csv[] = {
#embed "../../datasets/payment-forms.csv"
};
static const unsigned char laws_csv[] = {
#embed "../../datasets/laws.csv"
};
static const unsigned char tables_csv[] = {
#embed "../../datasets/tables.csv"
};
static const unsigned char tariffs_csv[] = {
#embed "../../datasets/tariffs.csv"
};
static const unsigned char readings_csv[] = {
#embed "../../datasets/readings.csv"
};
static const unsigned char mentions_csv[] = {
#embed "../../datasets/mentions.csv"
};
static const unsigned char places_csv[] = {
#embed "../../datasets/places.csv"
};
static const unsigned char product_codes_csv[] = {
#embed "../../datasets/product-codes.csv"
};
static const unsigned char unpriced_csv[] = {
#embed "../../datasets/unpriced.csv"
};
static const unsigned char crosswalk_csv[] = {
#embed "../../datasets/crosswalk.csv"
};
static const unsigned char concepts_csv[] = {
#embed "../../datasets/concepts.csv"
};
static const unsigned char concept_members_csv[] = {
#embed "../../datasets/concept-members.csv"
};
static const unsigned char billing_terms_csv[] = {
#embed "../../datasets/billing-terms.csv"
};
static const unsigned char relations_csv[] = {
#embed "../../datasets/relations.csv"
};
static const unsigned char outside_relations_csv[] = {
#embed "../../datasets/outside-relations.csv"
};
static const unsigned char index_series_csv[] = {
#embed "../../datasets/index-series.csv"
};
static const unsigned char index_values_csv[] = {
#embed "../../datasets/index-values.csv"
};
static const unsigned char index_levels_csv[] = {
#embed "../../datasets/index-levels.csv"
};
static const unsigned char index_links_csv[] = {
#embed "../../datasets/index-links.csv"
};
static const unsigned char index_clauses_csv[] = {
#embed "../../datasets/index-clauses.csv"
};
static const unsigned char index_clause_parts_csv[] = {
#embed "../../datasets/index-clause-parts.csv"
};
static const unsigned char index_clause_groups_csv[] = {
#embed "../../datasets/index-clause-groups.csv"
};
static const unsigned char index_clause_steps_csv[] = {
#embed "../../datasets/index-clause-steps.csv"
};
static const unsigned char index_exceptions_csv[] = {
#embed "../../datasets/index-exceptions.csv"
};
static const unsigned char function_mixes_csv[] = {
#embed "../../datasets/function-mixes.csv"
};
static const unsigned char cost_components_csv[] = {
#embed "../../datasets/cost-components.csv"
};
static const unsigned char cost_component_kinds_csv[] = {
#embed "../../datasets/cost-component-kinds.csv"
};
static const unsigned char function_levels_csv[] = {
#embed "../../datasets/function-levels.csv"
};
static const unsigned char wage_agreements_csv[] = {
#embed "../../datasets/wage-agreements.csv"
};
static const unsigned char wage_sources_csv[] = {
#embed "../../datasets/wage-sources.csv"
};
static const unsigned char wages_csv[] = {
#embed "../../datasets/wages.csv"
};
static const unsigned char function_scales_csv[] = {
#embed "../../datasets/function-scales.csv"
};
static const unsigned char cost_models_csv[] = {
#embed "../../datasets/cost-models.csv"
};
static const unsigned char cost_model_steps_csv[] = {
#embed "../../datasets/cost-model-steps.csv"
};
static const unsigned char product_categories_csv[] = {
#embed "../../datasets/product-categories.csv"
};
static const unsigned char function_profiles_csv[] = {
#embed "../../datasets/function-profiles.csv"
};
static const unsigned char included_costs_csv[] = {
#embed "../../datasets/included-costs.csv"
};
static const unsigned char excluded_forms_csv[] = {
#embed "../../datasets/excluded-forms.csv"
};
static const unsigned char legal_elements_csv[] = {
#embed "../../datasets/legal-elements.csv"
};
static const unsigned char audit_settings_csv[] = {
#embed "../../datasets/audit-settings.csv"
};
static const unsigned char limits_csv[] = {
#embed "../../datasets/limits.csv"
};
static const unsigned char findings_csv[] = {
#embed "../../datasets/findings.csv"
};

static const EmbeddedDatasetFile files[] = {
    {"units.csv", units_csv, sizeof units_csv},
    {"payment-forms.csv", payment_forms_csv, sizeof payment_forms_csv},
    {"laws.csv", laws_csv, sizeof laws_csv},
    {"tables.csv", tables_csv, sizeof tables_csv},
    {"tariffs.csv", tariffs_csv, sizeof tariffs_csv},
    {"readings.csv", readings_csv, sizeof readings_csv},
    {"mentions.csv", mentions_csv, sizeof mentions_csv},
    {"places.csv", places_csv, sizeof places_csv},
    {"product-codes.csv", product_codes_csv, sizeof product_codes_csv},
    {"unpriced.csv", unpriced_csv, sizeof unpriced_csv},
    {"crosswalk.csv", crosswalk_csv, sizeof crosswalk_csv},
    {"concepts.csv", concepts_csv, sizeof concepts_csv},
    {"concept-members.csv", concept_members_csv, sizeof concept_members_csv},
    {"billing-terms.csv", billing_terms_csv, sizeof billing_terms_csv},
    {"relations.csv", relations_csv, sizeof relations_csv},
    {"outside-relations.csv", outside_relations_csv, sizeof outside_relations_csv},
    {"index-series.csv", index_series_csv, sizeof index_series_csv},
    {"index-values.csv", index_values_csv, sizeof index_values_csv},
    {"index-levels.csv", index_levels_csv, sizeof index_levels_csv},
    {"index-links.csv", index_links_csv, sizeof index_links_csv},
    {"index-clauses.csv", index_clauses_csv, sizeof index_clauses_csv},
    {"index-clause-parts.csv", index_clause_parts_csv, sizeof index_clause_parts_csv},
    {"index-clause-groups.csv", index_clause_groups_csv, sizeof index_clause_groups_csv},
    {"index-clause-steps.csv", index_clause_steps_csv, sizeof index_clause_steps_csv},
    {"index-exceptions.csv", index_exceptions_csv, sizeof index_exceptions_csv},
    {"function-mixes.csv", function_mixes_csv, sizeof function_mixes_csv},
    {"cost-components.csv", cost_components_csv, sizeof cost_components_csv},
    {"cost-component-kinds.csv", cost_component_kinds_csv, sizeof cost_component_kinds_csv},
    {"function-levels.csv", function_levels_csv, sizeof function_levels_csv},
    {"wage-agreements.csv", wage_agreements_csv, sizeof wage_agreements_csv},
    {"wage-sources.csv", wage_sources_csv, sizeof wage_sources_csv},
    {"wages.csv", wages_csv, sizeof wages_csv},
    {"function-scales.csv", function_scales_csv, sizeof function_scales_csv},
    {"cost-models.csv", cost_models_csv, sizeof cost_models_csv},
    {"cost-model-steps.csv", cost_model_steps_csv, sizeof cost_model_steps_csv},
    {"product-categories.csv", product_categories_csv, sizeof product_categories_csv},
    {"function-profiles.csv", function_profiles_csv, sizeof function_profiles_csv},
    {"included-costs.csv", included_costs_csv, sizeof included_costs_csv},
    {"excluded-forms.csv", excluded_forms_csv, sizeof excluded_forms_csv},
    {"legal-elements.csv", legal_elements_csv, sizeof legal_elements_csv},
    {"audit-settings.csv", audit_settings_csv, sizeof audit_settings_csv},
    {"limits.csv", limits_csv, sizeof limits_csv},
    {"findings.csv", findings_csv, sizeof findings_csv},
};

size_t embedded_dataset_file_count(void) { return sizeof files / sizeof files[0]; }

EmbeddedDatasetFile embedded_dataset_file(size_t index) { return files[index]; }
