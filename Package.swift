// swift-tools-version: 6.2

import Foundation
import PackageDescription

let package = Package(
  name: "tariffs",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tariffs", targets: ["TariffsCLI"]),
    .library(name: "Tariffs", targets: ["Tariffs"]),
    .library(name: "Indexation", targets: ["Indexation"]),
    .library(name: "Export", targets: ["Export"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Arrows point one way: Tariffs ← Indexation ← Export ← TariffsCLI, and Tariffs ← Import ← TariffsCLI.
    // What knows nothing of care stands to the left: the data set in the binary, office files and spreadsheets.
    .target(name: "EmbeddedDatasets"),
    .target(name: "TemporaryFiles"),
    .target(name: "EmbeddedPage", exclude: ["calculate.css", "calculate.js", "page.css", "page.js"]),
    .systemLibrary(name: "ZLib", pkgConfig: "zlib"),
    .target(name: "OfficeFiles", dependencies: ["ZLib"]),
    .target(name: "Spreadsheets", dependencies: ["ZLib"]),
    .target(name: "Tariffs", dependencies: ["EmbeddedDatasets"]),
    .target(name: "Indexation", dependencies: ["Tariffs"]),
    .target(
      name: "Export",
      dependencies: ["EmbeddedPage", "Indexation", "OfficeFiles", "Tariffs", "TemporaryFiles"]),
    .target(name: "Import", dependencies: ["Spreadsheets", "Tariffs"]),
    .executableTarget(
      name: "TariffsCLI",
      dependencies: [
        "Export", "Import", "Indexation", "OfficeFiles", "Spreadsheets", "Tariffs", "TemporaryFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["Tariffs"], path: "Tests/TestSupport"),
    .testTarget(name: "TariffsTests", dependencies: ["Tariffs", "TestSupport"]),
    .testTarget(
      name: "IndexationTests", dependencies: ["Indexation", "TestSupport"], exclude: ["Audit/Findings"]),
    .testTarget(name: "ExportTests", dependencies: ["EmbeddedPage", "Export", "OfficeFiles", "TestSupport"]),
    .testTarget(
      name: "ImportTests", dependencies: ["Import", "OfficeFiles", "Spreadsheets", "TestSupport"],
      exclude: ["Files"]),
    .testTarget(
      name: "DatasetTests", dependencies: ["Indexation", "Tariffs", "TestSupport"],
      exclude: ["NotPrices.csv"]),
    .testTarget(
      name: "CommandTests", dependencies: ["TariffsCLI", "TestSupport"],
      exclude: ["ChartSnapshots", "ErrorGallery", "Snapshots", "Templates"]),
    .testTarget(
      name: "PollutionTests", dependencies: ["TariffsCLI", "TestSupport"], exclude: ["Outcomes"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// What scripts/fuzz.sh builds. It has no main function of its own: the fuzzer brings one.
if ProcessInfo.processInfo.environment["TARIFFS_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["Export", "Import", "Indexation", "OfficeFiles", "Spreadsheets", "Tariffs"],
      path: "Tests/Fuzzing"))
}
