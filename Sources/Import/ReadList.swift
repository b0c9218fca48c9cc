import Spreadsheets
import Tariffs
